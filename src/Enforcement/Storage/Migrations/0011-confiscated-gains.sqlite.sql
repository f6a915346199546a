-- Illegal gains that are confiscated are paid beside the fine.
alter table "payment" add column "gains" integer not null default 0;
