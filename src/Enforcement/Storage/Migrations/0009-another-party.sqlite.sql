-- A case may be about somebody else than before: since which entry, so that nobody reads what was another's.
alter table "case_party" add column "since" integer not null default 0;
