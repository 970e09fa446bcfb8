-- Nạp số liệu của nhiều đơn vị một lần: what was taken, from what, and by whom; each edition that it changed leads back to it.
create table reporting.import (
    id            bigint generated always as identity primary key,
    round_id      bigint not null references reporting.round,
    at            timestamptz not null,
    account_id    bigint,
    by_label      text not null,
    name          text not null,
    reports       integer not null check (reports >= 0),
    cells         integer not null check (cells >= 0),
    changed       integer not null check (changed >= 0)
);
create index import_by_round on reporting.import (round_id, id);

alter table reporting.edition add column import_id bigint references reporting.import;
create index edition_by_import on reporting.edition (import_id) where import_id is not null;

grant select, insert on reporting.import to kheo_app;
