-- A case may be decided anew: each of its decisions is published by itself.
drop index ix_published_case_id;
create index ix_published_case_id on published (case_id);
