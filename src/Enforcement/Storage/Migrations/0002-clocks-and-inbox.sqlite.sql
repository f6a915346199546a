create table "clock_alarm" (
    "clock_id" integer not null,
    "kind" text not null,
    "on_day" text not null,
    "tells" text not null,
    "case_id" integer not null,
    "officer_id" integer null,
    "district_code" text not null,
    "city_code" text not null,
    "raised_at" integer null,
    constraint "pk_clock_alarm" primary key ("clock_id", "kind"),
    constraint "fk_clock_alarm_case_id" foreign key ("case_id") references "case" ("id") on delete restrict,
    constraint "fk_clock_alarm_clock_id" foreign key ("clock_id") references "clock" ("id") on delete restrict,
    constraint "fk_clock_alarm_officer_id" foreign key ("officer_id") references "officer" ("id") on delete restrict
);

create index "ix_clock_alarm_on_day" on "clock_alarm" ("on_day") where raised_at is null;
create index "ix_clock_alarm_tells_city_code_on_day_clock_id" on "clock_alarm" ("tells", "city_code", "on_day", "clock_id");
create index "ix_clock_alarm_tells_district_code_on_day_clock_id" on "clock_alarm" ("tells", "district_code", "on_day", "clock_id");
create index "ix_clock_alarm_tells_officer_id_on_day_clock_id" on "clock_alarm" ("tells", "officer_id", "on_day", "clock_id");

create table "task_next" (
    "id" integer not null constraint "pk_task" primary key autoincrement,
    "subject_kind" text not null,
    "subject_id" integer not null,
    "body_id" integer not null,
    "role" text not null,
    "officer_id" integer null,
    "step" text not null,
    "title" text not null,
    "due_on" text null,
    "order_on" text not null,
    "shows_from" text not null,
    "shows_until" text null,
    "created_at" integer not null,
    constraint "fk_task_body_id" foreign key ("body_id") references "body" ("id") on delete restrict,
    constraint "fk_task_officer_id" foreign key ("officer_id") references "officer" ("id") on delete restrict
);
insert into "task_next"
    select "id", "subject_kind", "subject_id", "body_id", "role", "officer_id", "step", "title", "due_on", "order_on",
        '0001-01-01', null, "created_at"
    from "task";
drop table "task";
alter table "task_next" rename to "task";
create index "ix_task_body_id_role_order_on_id" on "task" ("body_id", "role", "order_on", "id");
create index "ix_task_officer_id_order_on_id" on "task" ("officer_id", "order_on", "id");
create index "ix_task_subject_kind_subject_id" on "task" ("subject_kind", "subject_id");

alter table "case" add column "archive_number" text null;
create unique index "ix_case_body_id_archive_number" on "case" ("body_id", "archive_number");
