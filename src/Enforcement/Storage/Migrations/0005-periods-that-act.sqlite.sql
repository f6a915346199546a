alter table "clock" add column "acts_on" text;
create index "ix_clock_acts_on" on "clock" ("acts_on");
