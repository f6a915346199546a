-- Other cases of the body that a case names: merged, split off, related.
create table "named_case" (
    "id" integer not null constraint "pk_named_case" primary key autoincrement,
    "case_id" integer not null,
    "number" text not null,
    "link" text not null,
    constraint "fk_named_case_case_id" foreign key ("case_id") references "case" ("id") on delete restrict
);
create index "ix_named_case_case_id" on "named_case" ("case_id");
create index "ix_named_case_number" on "named_case" ("number");
