-- Other cases of the body that a case names: merged, split off, related.
create table "named_case_row" (
    "id" integer not null constraint "pk_named_case_row" primary key autoincrement,
    "case_id" integer not null,
    "number" text not null,
    "link" text not null,
    constraint "fk_named_case_row_case_id" foreign key ("case_id") references "case" ("id") on delete restrict
);
create index "ix_named_case_row_case_id" on "named_case_row" ("case_id");
create index "ix_named_case_row_number" on "named_case_row" ("number");
