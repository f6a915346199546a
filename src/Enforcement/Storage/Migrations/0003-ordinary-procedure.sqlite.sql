create table "body_list" (
    "id" integer not null constraint "pk_body_list" primary key autoincrement,
    "body_id" integer not null,
    "list" text not null,
    "title" text not null,
    "violation_item" text null,
    "kind" text null,
    "min_amount" integer null,
    constraint "fk_body_list_body_id" foreign key ("body_id") references "body" ("id") on delete restrict
);
create index "ix_body_list_body_id_list" on "body_list" ("body_id", "list");

create table "legal_reviewer" (
    "user_id" integer not null,
    "since_on" text not null,
    "qualification" text null,
    constraint "pk_legal_reviewer" primary key ("user_id"),
    constraint "fk_legal_reviewer_user_id" foreign key ("user_id") references "user_account" ("id") on delete restrict
);

create table "hearing" (
    "id" integer not null constraint "pk_hearing" primary key autoincrement,
    "case_id" integer not null,
    "body_id" integer not null,
    "city_code" text not null,
    "district_code" text not null,
    "held_at" integer not null,
    "place" text not null,
    "host" text not null,
    "open" integer not null,
    "state" text not null,
    constraint "fk_hearing_body_id" foreign key ("body_id") references "body" ("id") on delete restrict,
    constraint "fk_hearing_case_id" foreign key ("case_id") references "case" ("id") on delete restrict
);
create index "ix_hearing_body_id_held_at" on "hearing" ("body_id", "held_at");
create index "ix_hearing_case_id" on "hearing" ("case_id");
create index "ix_hearing_city_code_held_at" on "hearing" ("city_code", "held_at");
create index "ix_hearing_district_code_held_at" on "hearing" ("district_code", "held_at");

create table "published" (
    "id" integer not null constraint "pk_published" primary key autoincrement,
    "case_id" integer not null,
    "body_id" integer not null,
    "title" text not null,
    "number" text not null,
    "party_name" text not null,
    "violation" text not null,
    "content" text not null,
    "decided_on" text not null,
    "published_on" text not null,
    "html" text not null,
    "withdrawn_on" text null,
    "withdrawn_reason" text null,
    constraint "fk_published_body_id" foreign key ("body_id") references "body" ("id") on delete restrict,
    constraint "fk_published_case_id" foreign key ("case_id") references "case" ("id") on delete restrict
);
create index "ix_published_body_id_id" on "published" ("body_id", "id" desc);
create unique index "ix_published_case_id" on "published" ("case_id");
create index "ix_published_number" on "published" ("number");
create index "ix_published_party_name" on "published" ("party_name");
