alter table "clock" add column "acts_on" text;
create index "ix_clock_acts_on" on "clock" ("acts_on");

alter table "violation_item" add column "benchmark_maker" text;
alter table "penalty_item" add column "beyond_tier" integer not null default 0;
create index "ix_penalty_item_decided_on" on "penalty_item" ("decided_on") where beyond_tier;
