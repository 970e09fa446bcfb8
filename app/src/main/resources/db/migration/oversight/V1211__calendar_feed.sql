-- Lịch thời hạn: the secret address under which an account's open deadlines can be subscribed to.
create table oversight.calendar_feed (
    account_id  bigint primary key,
    secret_hash bytea not null unique check (length(secret_hash) = 32),
    made_at     timestamptz not null,
    uid_house   uuid not null default gen_random_uuid()
);
comment on column oversight.calendar_feed.secret_hash is 'SHA-256 of what stands in the address; the address itself is kept nowhere';
comment on column oversight.calendar_feed.uid_house is 'right side of the UIDs of the events: stays when the address is renewed';
grant select, insert, update, delete on oversight.calendar_feed to kheo_app;
