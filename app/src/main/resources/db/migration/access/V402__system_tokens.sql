-- Khóa truy cập của phần mềm khác: a secret with which another system acts for an account, never with more rights than it.
create table access.system_token (
    id           bigint generated always as identity primary key,
    account_id   bigint not null references access.account,
    name         text not null check (name <> ''),
    secret_hash  bytea not null unique,
    may_write    boolean not null,
    made_at      timestamptz not null,
    last_day     date not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index token_by_account on access.system_token (account_id);
comment on column access.system_token.secret_hash is 'SHA-256 of a random secret of 256 bits; the secret itself is shown once and kept nowhere';
comment on column access.system_token.last_used_at is 'to the hour: reading does not write at every request';
grant select, insert, update on access.system_token to kheo_app;
