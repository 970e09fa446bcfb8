-- Tài khoản và quyền: accounts, dated grants, sessions.
create schema access;
grant usage on schema access to kheo_app;

create table access.account (
    id            bigint generated always as identity primary key,
    username      text not null unique,
    password_hash text not null,
    person_id     bigint not null references organization.person,
    enabled       boolean not null default true,
    demonstration boolean not null default false,
    language      text not null default 'vi' check (language in ('vi', 'en')),
    version       integer not null default 0
);

-- Person × post × unit × right, with dates. A grant without unit holds for the whole house (administrator).
create table access.access_grant (
    id         bigint generated always as identity primary key,
    account_id bigint not null references access.account,
    unit_id    bigint references organization.unit,
    permission text not null,
    valid_from date not null default '-infinity',
    valid_to   date not null default 'infinity',
    check (valid_from < valid_to)
);
create index grant_by_account on access.access_grant (account_id);

-- Sign-in attempts, for throttling; by the machine's clock.
create table access.sign_in_attempt (
    id        bigint generated always as identity primary key,
    username  text not null,
    address   text not null,
    at        timestamptz not null,
    succeeded boolean not null
);
create index attempt_by_username on access.sign_in_attempt (username, at);
create index attempt_by_address on access.sign_in_attempt (address, at);

create table access.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index session_by_expiry on access.session (expiry_time);
create index session_by_principal on access.session (principal_name);
create table access.session_attributes (
    session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on all tables in schema access to kheo_app;
