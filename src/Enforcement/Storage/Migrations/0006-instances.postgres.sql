alter table "task" add column "instance" integer not null default 0;
