-- Bộ lọc đã lưu: addresses of lists that a person wants to come back to, each its owner's alone.
create schema if not exists oversight;
grant usage on schema oversight to kheo_app;

create table oversight.saved_filter (
    id         bigint generated always as identity primary key,
    account_id bigint not null,
    name       text not null check (length(name) between 1 and 80),
    address    text not null check (length(address) <= 1000),
    saved_at   timestamptz not null,
    unique (account_id, name)
);
grant select, insert, update, delete on oversight.saved_filter to kheo_app;
