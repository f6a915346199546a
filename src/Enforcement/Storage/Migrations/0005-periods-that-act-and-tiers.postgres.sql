alter table clock add column acts_on date;
create index ix_clock_acts_on on clock (acts_on);

alter table violation_item add column benchmark_maker text;
alter table penalty_item add column beyond_tier boolean not null default false;
create index ix_penalty_item_decided_on on penalty_item (decided_on) where beyond_tier;
