-- Tham số: what law and province may change, with its validity and its legal basis.
create schema settings;
grant usage on schema settings to kheo_app;

create table settings.parameter (
    id          bigint generated always as identity primary key,
    key         text not null,
    value       text not null,
    valid_from  date not null default '-infinity',
    valid_to    date not null default 'infinity',
    legal_basis text not null,
    unique (key, valid_from),
    check (valid_from < valid_to)
);

create table settings.special_day (
    day         date primary key,
    name        text not null,
    kind        text not null check (kind in ('public_holiday', 'compensatory_off', 'working_swap')),
    status      text not null check (status in ('official', 'statutory', 'computed', 'unconfirmed')),
    legal_basis text not null,
    source      text not null default ''
);

-- One row: how far the demonstration's clock has been moved; absent or zero in earnest use.
create table settings.clock (
    only_row  boolean primary key default true check (only_row),
    offset_seconds bigint not null default 0
);
insert into settings.clock default values;

grant select, insert, update, delete on settings.parameter, settings.special_day to kheo_app;
grant select, update on settings.clock to kheo_app;
