create table "body" (
    "id" integer not null constraint "pk_body" primary key autoincrement,
    "code" text not null,
    "name" text not null,
    "kind" text not null,
    "level" text not null,
    "line" text not null,
    "region_code" text not null,
    "city_code" text not null,
    "district_code" text not null,
    "government" text not null,
    "superior_government" text not null,
    "superior_department" text null,
    "entrusted_by_id" integer null,
    "entrusted_from" text null,
    "entrusted_until" text null,
    "address" text not null,
    "phone" text not null,
    "court" text not null,
    "pay_to" text not null,
    "number_word" text not null,
    "announced" integer not null,
    "version" integer not null,
    constraint "fk_body_entrusted_by_id" foreign key ("entrusted_by_id") references "body" ("id") on delete restrict
);

create table "calendar_edition" (
    "edition" text not null constraint "pk_calendar_edition" primary key,
    "table" text not null
);

create table "calendar_year" (
    "id" integer not null constraint "pk_calendar_year" primary key autoincrement,
    "year" integer not null,
    "table" text not null,
    "source" text not null,
    "imported_at" integer not null
);

create table "clock" (
    "id" integer not null constraint "pk_clock" primary key autoincrement,
    "subject_kind" text not null,
    "subject_id" integer not null,
    "limit_id" text not null,
    "track" text null,
    "ordinal" integer not null,
    "starts_on" text not null,
    "due_on" text not null,
    "due_at" integer null,
    "provisional" integer not null,
    "state" text not null,
    "stopped_on" text null,
    "derivation_json" text not null
);

create table "data_protection_key" (
    "id" integer not null constraint "pk_data_protection_key" primary key autoincrement,
    "xml" text not null
);

create table "entry" (
    "id" integer not null constraint "pk_entry" primary key autoincrement,
    "version" integer not null,
    "algorithm" text not null,
    "subject_kind" text not null,
    "subject_id" integer not null,
    "seq" integer not null,
    "kind" text not null,
    "step" text not null,
    "track" text null,
    "ordinal" integer not null,
    "actor_id" integer null,
    "actor" text not null,
    "credential" text null,
    "acted_at" integer not null,
    "recorded_at" integer not null,
    "procedure_hash" text not null,
    "previous_hash" text null,
    "fields_root" text not null,
    "hash" text not null
);

create table "party" (
    "id" integer not null constraint "pk_party" primary key autoincrement,
    "kind" text not null,
    "name" text not null,
    "code_key" text null,
    "masked_code" text null,
    "created_at" integer not null
);

create table "power_item" (
    "id" integer not null constraint "pk_power_item" primary key autoincrement,
    "code" text not null,
    "title" text not null,
    "category" text not null,
    "basis" text not null,
    "in_force_from" text not null,
    "in_force_until" text null,
    "version" integer not null
);

create table "procedure_file" (
    "hash" text not null constraint "pk_procedure_file" primary key,
    "name" text not null,
    "title" text not null,
    "text" text not null,
    "status" text not null,
    "in_force_from" text null
);

create table "setting" (
    "key" text not null constraint "pk_setting" primary key,
    "value" text not null
);

create table "violation_item" (
    "id" integer not null constraint "pk_violation_item" primary key autoincrement,
    "code" text not null,
    "version" integer not null,
    "title" text not null,
    "power_item" text not null,
    "violated_basis" text not null,
    "penalty_basis" text not null,
    "kinds" text not null,
    "in_force_from" text not null,
    "in_force_until" text null
);

create table "number_series" (
    "body_id" integer not null,
    "word" text not null,
    "year" integer not null,
    "next" integer not null,
    constraint "pk_number_series" primary key ("body_id", "word", "year"),
    constraint "fk_number_series_body_id" foreign key ("body_id") references "body" ("id") on delete restrict
);

create table "officer" (
    "id" integer not null constraint "pk_officer" primary key autoincrement,
    "code" text not null,
    "name" text not null,
    "body_id" integer not null,
    "auxiliary" integer not null,
    "reviewer_since" text null,
    "version" integer not null,
    constraint "fk_officer_body_id" foreign key ("body_id") references "body" ("id") on delete restrict
);

create table "clock_interval" (
    "clock_id" integer not null,
    "from_on" text not null,
    "to_on" text null,
    "reason" text not null,
    constraint "pk_clock_interval" primary key ("clock_id", "from_on"),
    constraint "fk_clock_interval_clock_id" foreign key ("clock_id") references "clock" ("id") on delete restrict
);

create table "document" (
    "id" integer not null constraint "pk_document" primary key autoincrement,
    "subject_kind" text not null,
    "subject_id" integer not null,
    "kind" text not null,
    "title" text not null,
    "number" text null,
    "html" text not null,
    "sha256" text not null,
    "entry_id" integer not null,
    "created_at" integer not null,
    constraint "fk_document_entry_id" foreign key ("entry_id") references "entry" ("id") on delete restrict
);

create table "entry_content" (
    "entry_id" integer not null,
    "name" text not null,
    "commitment" text not null,
    "salt" text null,
    "value" text null,
    constraint "pk_entry_content" primary key ("entry_id", "name"),
    constraint "fk_entry_content_entry_id" foreign key ("entry_id") references "entry" ("id") on delete restrict
);

create table "entry_read" (
    "entry_id" integer not null,
    "name" text not null,
    "value" text not null,
    constraint "pk_entry_read" primary key ("entry_id", "name"),
    constraint "fk_entry_read_entry_id" foreign key ("entry_id") references "entry" ("id") on delete restrict
);

create table "evidence" (
    "id" integer not null constraint "pk_evidence" primary key autoincrement,
    "subject_kind" text not null,
    "subject_id" integer not null,
    "entry_id" integer not null,
    "kind" text not null,
    "title" text not null,
    "taken_by" text not null,
    "taken_at" integer not null,
    "original_at" text not null,
    "custodian" text not null,
    constraint "fk_evidence_entry_id" foreign key ("entry_id") references "entry" ("id") on delete restrict
);

create table "pending" (
    "entry_id" integer not null constraint "pk_pending" primary key,
    "hash" text not null,
    constraint "fk_pending_entry_id" foreign key ("entry_id") references "entry" ("id") on delete restrict
);

create table "body_item" (
    "body_id" integer not null,
    "power_item_id" integer not null,
    "from_on" text not null,
    "until_on" text null,
    constraint "pk_body_item" primary key ("body_id", "power_item_id", "from_on"),
    constraint "fk_body_item_body_id" foreign key ("body_id") references "body" ("id") on delete restrict,
    constraint "fk_body_item_power_item_id" foreign key ("power_item_id") references "power_item" ("id") on delete restrict
);

create table "leniency_row" (
    "id" integer not null constraint "pk_leniency_row" primary key autoincrement,
    "violation_item_id" integer not null,
    "code" text not null,
    "result" text not null,
    "conditions" text not null,
    "party_kinds" text not null,
    "first_violation_only" integer not null,
    "look_back_years" integer not null,
    "article" text not null,
    constraint "fk_leniency_row_violation_item_id" foreign key ("violation_item_id") references "violation_item" ("id") on delete restrict
);

create table "tier" (
    "id" integer not null constraint "pk_tier" primary key autoincrement,
    "violation_item_id" integer not null,
    "code" text not null,
    "title" text not null,
    "conditions" text not null,
    "kind" text not null,
    "party_kinds" text not null,
    "min" integer null,
    "max" integer null,
    constraint "fk_tier_violation_item_id" foreign key ("violation_item_id") references "violation_item" ("id") on delete restrict
);

create table "violation_range" (
    "id" integer not null constraint "pk_violation_range" primary key autoincrement,
    "violation_item_id" integer not null,
    "party_kinds" text not null,
    "min" integer null,
    "max" integer null,
    constraint "fk_violation_range_violation_item_id" foreign key ("violation_item_id") references "violation_item" ("id") on delete restrict
);

create table "case" (
    "id" integer not null constraint "pk_case" primary key autoincrement,
    "number" text null,
    "procedure" text not null,
    "procedure_hash" text not null,
    "overlay_hash" text null,
    "parent_id" integer null,
    "root_id" integer null,
    "city_code" text not null,
    "district_code" text not null,
    "body_id" integer not null,
    "power_item" text null,
    "violation_item" text null,
    "title" text not null,
    "party_name" text null,
    "stage" text not null,
    "state" text not null,
    "responsible_officer_id" integer null,
    "opened_at" integer not null,
    "opened_on" text not null,
    "decided_on" text null,
    "closed_on" text null,
    "next_due" text null,
    "version" integer not null,
    "seq" integer not null,
    "head_hash" text null,
    "state_json" text not null,
    "extras_json" text not null,
    constraint "fk_case_body_id" foreign key ("body_id") references "body" ("id") on delete restrict,
    constraint "fk_case_parent_id" foreign key ("parent_id") references "case" ("id") on delete restrict,
    constraint "fk_case_responsible_officer_id" foreign key ("responsible_officer_id") references "officer" ("id") on delete restrict,
    constraint "fk_case_root_id" foreign key ("root_id") references "case" ("id") on delete restrict
);

create table "credential" (
    "id" integer not null constraint "pk_credential" primary key autoincrement,
    "officer_id" integer not null,
    "version" integer not null,
    "applies_from" text not null,
    "number" text not null,
    "state" text not null,
    "valid_from" text not null,
    "valid_until" text not null,
    "area" text not null,
    "categories" text not null,
    constraint "fk_credential_officer_id" foreign key ("officer_id") references "officer" ("id") on delete restrict
);

create table "task" (
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
    "created_at" integer not null,
    constraint "fk_task_body_id" foreign key ("body_id") references "body" ("id") on delete restrict,
    constraint "fk_task_officer_id" foreign key ("officer_id") references "officer" ("id") on delete restrict
);

create table "user_account" (
    "id" integer not null constraint "pk_user_account" primary key autoincrement,
    "user_name" text not null,
    "display_name" text not null,
    "password_hash" text not null,
    "officer_id" integer null,
    "body_id" integer null,
    "failed_count" integer not null,
    "locked_until" integer null,
    "security_stamp" text not null,
    "disabled" integer not null,
    "must_change" integer not null,
    constraint "fk_user_account_body_id" foreign key ("body_id") references "body" ("id") on delete restrict,
    constraint "fk_user_account_officer_id" foreign key ("officer_id") references "officer" ("id") on delete restrict
);

create table "case_handler" (
    "case_id" integer not null,
    "position" integer not null,
    "officer_id" integer not null,
    constraint "pk_case_handler" primary key ("case_id", "position"),
    constraint "fk_case_handler_case_id" foreign key ("case_id") references "case" ("id") on delete restrict,
    constraint "fk_case_handler_officer_id" foreign key ("officer_id") references "officer" ("id") on delete restrict
);

create table "case_party" (
    "case_id" integer not null,
    "position" integer not null,
    "party_id" integer not null,
    "kind" text not null,
    "name" text not null,
    "code_key" text null,
    constraint "pk_case_party" primary key ("case_id", "position"),
    constraint "fk_case_party_case_id" foreign key ("case_id") references "case" ("id") on delete restrict,
    constraint "fk_case_party_party_id" foreign key ("party_id") references "party" ("id") on delete restrict
);

create table "case_violation" (
    "case_id" integer not null,
    "position" integer not null,
    "party_id" integer not null,
    "violation_item" text not null,
    "act_on" text not null,
    "place" text not null,
    "place_key" text not null,
    "act_key" text not null,
    "established" integer not null,
    "decided_on" text null,
    constraint "pk_case_violation" primary key ("case_id", "position"),
    constraint "fk_case_violation_case_id" foreign key ("case_id") references "case" ("id") on delete restrict,
    constraint "fk_case_violation_party_id" foreign key ("party_id") references "party" ("id") on delete restrict
);

create table "money_due" (
    "id" integer not null constraint "pk_money_due" primary key autoincrement,
    "case_id" integer not null,
    "kind" text not null,
    "amount" integer not null,
    "due_on" text not null,
    "settled" integer not null,
    constraint "fk_money_due_case_id" foreign key ("case_id") references "case" ("id") on delete restrict
);

create table "payment" (
    "id" integer not null constraint "pk_payment" primary key autoincrement,
    "case_id" integer not null,
    "paid_on" text not null,
    "fine" integer not null,
    "surcharge" integer not null,
    "reference" text not null,
    constraint "fk_payment_case_id" foreign key ("case_id") references "case" ("id") on delete restrict
);

create table "penalty_item" (
    "id" integer not null constraint "pk_penalty_item" primary key autoincrement,
    "case_id" integer not null,
    "party_id" integer not null,
    "violation_item" text not null,
    "act_key" text not null,
    "kind" text not null,
    "amount" integer null,
    "tier" text null,
    "decided_on" text not null,
    "in_force" integer not null,
    "document_number" text not null,
    constraint "fk_penalty_item_case_id" foreign key ("case_id") references "case" ("id") on delete restrict,
    constraint "fk_penalty_item_party_id" foreign key ("party_id") references "party" ("id") on delete restrict
);

create table "service" (
    "id" integer not null constraint "pk_service" primary key autoincrement,
    "case_id" integer not null,
    "document_id" integer not null,
    "manner" text not null,
    "served_on" text not null,
    "receipt" text not null,
    constraint "fk_service_case_id" foreign key ("case_id") references "case" ("id") on delete restrict,
    constraint "fk_service_document_id" foreign key ("document_id") references "document" ("id") on delete restrict
);

create table "stat_act" (
    "id" integer not null constraint "pk_stat_act" primary key autoincrement,
    "city_code" text not null,
    "district_code" text not null,
    "body_id" integer not null,
    "year" integer not null,
    "decided_on" text not null,
    "case_id" integer not null,
    "party_id" integer not null,
    "entry_id" integer not null,
    "procedure" text not null,
    "heaviest" text not null,
    "warning" integer not null,
    "criticism" integer not null,
    "fine" integer not null,
    "confiscation_of_gains" integer not null,
    "confiscation_of_goods" integer not null,
    "licence_suspension" integer not null,
    "downgrading" integer not null,
    "restriction" integer not null,
    "halt" integer not null,
    "closing_down" integer not null,
    "disqualification" integer not null,
    "licence_revocation" integer not null,
    "detention" integer not null,
    "other" integer not null,
    "fine_amount" integer not null,
    "confiscated_amount" integer not null,
    constraint "fk_stat_act_body_id" foreign key ("body_id") references "body" ("id") on delete restrict,
    constraint "fk_stat_act_case_id" foreign key ("case_id") references "case" ("id") on delete restrict,
    constraint "fk_stat_act_entry_id" foreign key ("entry_id") references "entry" ("id") on delete restrict,
    constraint "fk_stat_act_party_id" foreign key ("party_id") references "party" ("id") on delete restrict
);

create table "api_token" (
    "id" integer not null constraint "pk_api_token" primary key autoincrement,
    "user_id" integer not null,
    "name" text not null,
    "token_hash" text not null,
    "created_at" integer not null,
    "expires_at" integer not null,
    "revoked_at" integer null,
    constraint "fk_api_token_user_id" foreign key ("user_id") references "user_account" ("id") on delete restrict
);

create table "request" (
    "id" integer not null constraint "pk_request" primary key autoincrement,
    "actor_id" integer not null,
    "key" text not null,
    "body_hash" text not null,
    "subject_kind" text null,
    "subject_id" integer null,
    "status" integer null,
    "answer" text null,
    "created_at" integer not null,
    constraint "fk_request_actor_id" foreign key ("actor_id") references "user_account" ("id") on delete restrict
);

create table "session" (
    "id" text not null constraint "pk_session" primary key,
    "user_id" integer not null,
    "security_stamp" text not null,
    "created_at" integer not null,
    "last_seen_at" integer not null,
    "expires_at" integer not null,
    "revoked" integer not null,
    constraint "fk_session_user_id" foreign key ("user_id") references "user_account" ("id") on delete restrict
);

create table "user_role" (
    "user_id" integer not null,
    "role" text not null,
    constraint "pk_user_role" primary key ("user_id", "role"),
    constraint "fk_user_role_user_id" foreign key ("user_id") references "user_account" ("id") on delete restrict
);

create unique index "ix_api_token_token_hash" on "api_token" ("token_hash");
create index "ix_api_token_user_id" on "api_token" ("user_id");
create index "ix_body_city_code" on "body" ("city_code");
create unique index "ix_body_code" on "body" ("code");
create index "ix_body_district_code" on "body" ("district_code");
create index "ix_case_body_id_state_id" on "case" ("body_id", "state", "id" desc);
create index "ix_case_city_code_id" on "case" ("city_code", "id" desc);
create index "ix_case_district_code_id" on "case" ("district_code", "id" desc);
create index "ix_case_body_id_id" on "case" ("body_id", "id" desc);
create index "ix_case_body_id_party_name_id" on "case" ("body_id", "party_name", "id" desc);
create index "ix_case_city_code_state_id" on "case" ("city_code", "state", "id" desc);
create index "ix_case_district_code_state_id" on "case" ("district_code", "state", "id" desc);
create unique index "ix_case_number" on "case" ("number");
create index "ix_case_parent_id" on "case" ("parent_id");
create index "ix_case_responsible_officer_id_state_id" on "case" ("responsible_officer_id", "state", "id" desc);
create index "ix_case_handler_officer_id_case_id" on "case_handler" ("officer_id", "case_id" desc);
create index "ix_case_party_code_key" on "case_party" ("code_key");
create index "ix_case_party_party_id" on "case_party" ("party_id");
create index "ix_case_violation_party_id_act_key" on "case_violation" ("party_id", "act_key");
create index "ix_clock_state_due_on" on "clock" ("state", "due_on");
create index "ix_clock_subject_kind_subject_id" on "clock" ("subject_kind", "subject_id");
create index "ix_credential_number" on "credential" ("number");
create unique index "ix_credential_officer_id_version" on "credential" ("officer_id", "version");
create index "ix_document_number" on "document" ("number");
create index "ix_document_subject_kind_subject_id" on "document" ("subject_kind", "subject_id");
create unique index "ix_entry_subject_kind_subject_id_seq" on "entry" ("subject_kind", "subject_id", "seq");
create index "ix_evidence_subject_kind_subject_id" on "evidence" ("subject_kind", "subject_id");
create unique index "ix_leniency_row_violation_item_id_code" on "leniency_row" ("violation_item_id", "code");
create index "ix_money_due_case_id" on "money_due" ("case_id");
create index "ix_officer_body_id" on "officer" ("body_id");
create unique index "ix_officer_code" on "officer" ("code");
create unique index "ix_party_code_key" on "party" ("code_key");
create index "ix_payment_case_id" on "payment" ("case_id");
create index "ix_penalty_item_case_id" on "penalty_item" ("case_id");
create index "ix_penalty_item_party_id_act_key" on "penalty_item" ("party_id", "act_key");
create unique index "ix_power_item_code" on "power_item" ("code");
create index "ix_procedure_file_name_status" on "procedure_file" ("name", "status");
create unique index "ix_request_actor_id_key" on "request" ("actor_id", "key");
create index "ix_request_created_at" on "request" ("created_at");
create index "ix_service_case_id" on "service" ("case_id");
create index "ix_session_user_id" on "session" ("user_id");
create index "ix_stat_act_body_id_year" on "stat_act" ("body_id", "year");
create unique index "ix_stat_act_case_id_party_id_entry_id" on "stat_act" ("case_id", "party_id", "entry_id");
create index "ix_stat_act_city_code_year" on "stat_act" ("city_code", "year");
create index "ix_task_body_id_role_order_on_id" on "task" ("body_id", "role", "order_on", "id");
create index "ix_task_officer_id_order_on_id" on "task" ("officer_id", "order_on", "id");
create index "ix_task_subject_kind_subject_id" on "task" ("subject_kind", "subject_id");
create unique index "ix_tier_violation_item_id_code" on "tier" ("violation_item_id", "code");
create unique index "ix_user_account_user_name" on "user_account" ("user_name");
create unique index "ix_violation_item_code_version" on "violation_item" ("code", "version");
create index "ix_violation_range_violation_item_id" on "violation_range" ("violation_item_id");

-- What is on record stays as it is. The guard before an insert stops INSERT OR REPLACE, which deletes without a trigger.

create trigger entry_no_replace before insert on entry
when exists (select 1 from entry where id = new.id
    or (subject_kind = new.subject_kind and subject_id = new.subject_id and seq = new.seq))
begin select raise(abort, 'entry is insert-only'); end;

create trigger entry_no_update before update on entry
begin select raise(abort, 'entry is insert-only'); end;

create trigger entry_no_delete before delete on entry
begin select raise(abort, 'entry is insert-only'); end;

create trigger entry_read_no_replace before insert on entry_read
when exists (select 1 from entry_read where entry_id = new.entry_id and name = new.name)
begin select raise(abort, 'entry_read is insert-only'); end;

create trigger entry_read_no_update before update on entry_read
begin select raise(abort, 'entry_read is insert-only'); end;

create trigger entry_read_no_delete before delete on entry_read
begin select raise(abort, 'entry_read is insert-only'); end;

-- An approved destruction clears salt and value together and nothing else.

create trigger entry_content_no_replace before insert on entry_content
when exists (select 1 from entry_content where entry_id = new.entry_id and name = new.name)
begin select raise(abort, 'entry_content may only be cleared'); end;

create trigger entry_content_only_cleared before update on entry_content
when not (new.salt is null and new.value is null
    and new.entry_id = old.entry_id and new.name = old.name and new.commitment = old.commitment)
begin select raise(abort, 'entry_content may only be cleared'); end;

create trigger entry_content_no_delete before delete on entry_content
begin select raise(abort, 'entry_content may only be cleared'); end;
