-- A case may be about several violations: a row for each of them of each party.
alter table "case_violation" add column "party_position" integer not null default 0;
update "case_violation" set "party_position" = "position";
