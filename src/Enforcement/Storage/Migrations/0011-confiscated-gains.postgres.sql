-- Illegal gains that are confiscated are paid beside the fine.
alter table payment add column gains bigint not null default 0;
