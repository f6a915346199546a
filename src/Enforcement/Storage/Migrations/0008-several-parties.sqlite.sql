-- A case may have several parties: whose hearing it is, and whose money. What was written before is the first one's.
alter table "hearing" add column "position" integer not null default 0;
alter table "money_due" add column "position" integer not null default 0;
alter table "payment" add column "position" integer not null default 0;
-- A case is found by the name of any of them.
create index "ix_case_party_name_case_id" on "case_party" ("name", "case_id" desc);
