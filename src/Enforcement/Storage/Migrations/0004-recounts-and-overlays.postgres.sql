create table recount_due (
    case_id bigint not null,
    constraint pk_recount_due primary key (case_id),
    constraint fk_recount_due_case_id foreign key (case_id) references "case" (id) on delete restrict
);

alter table procedure_file add column region text not null default '';
-- The hash of a procedure file covers its overlays.
alter table "case" drop column overlay_hash;
