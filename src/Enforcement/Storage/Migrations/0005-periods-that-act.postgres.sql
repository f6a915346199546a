alter table clock add column acts_on date;
create index ix_clock_acts_on on clock (acts_on);
