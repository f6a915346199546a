-- By what a township or subdistrict exercises a power of penalty (行政处罚法 art. 24), and when that was published.
alter table "body_item" add column "granted_by" text;
alter table "body_item" add column "grant_published_on" text;
