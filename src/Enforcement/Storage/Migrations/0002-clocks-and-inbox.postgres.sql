create table clock_alarm (
    clock_id bigint not null,
    kind text not null,
    on_day date not null,
    tells text not null,
    case_id bigint not null,
    officer_id bigint,
    district_code text not null,
    city_code text not null,
    raised_at bigint,
    constraint pk_clock_alarm primary key (clock_id, kind),
    constraint fk_clock_alarm_case_id foreign key (case_id) references "case" (id) on delete restrict,
    constraint fk_clock_alarm_clock_id foreign key (clock_id) references clock (id) on delete restrict,
    constraint fk_clock_alarm_officer_id foreign key (officer_id) references officer (id) on delete restrict
);

create index ix_clock_alarm_on_day on clock_alarm (on_day) where raised_at is null;
create index ix_clock_alarm_tells_city_code_on_day_clock_id on clock_alarm (tells, city_code, on_day, clock_id);
create index ix_clock_alarm_tells_district_code_on_day_clock_id on clock_alarm (tells, district_code, on_day, clock_id);
create index ix_clock_alarm_tells_officer_id_on_day_clock_id on clock_alarm (tells, officer_id, on_day, clock_id);

alter table task add column shows_from date not null default '0001-01-01';
alter table task alter column shows_from drop default;
alter table task add column shows_until date;

alter table "case" add column archive_number text;
create unique index ix_case_body_id_archive_number on "case" (body_id, archive_number);
