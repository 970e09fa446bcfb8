-- Bản tổng hợp đã ký: what left the house, as it was. The application may add, never change.
create table reporting.signed_report (
    id          bigint generated always as identity primary key,
    round_id    bigint not null references reporting.round,
    number      integer not null check (number > 0),
    superior    text not null,
    issuer      text not null,
    symbol      text not null,
    place       text not null,
    signed_on   date not null,
    about       text not null,
    opening     text not null,
    closing     text not null,
    recipients  text not null,
    capacity    text not null check (capacity in ('HEAD', 'TM', 'KT', 'TL', 'TUQ', 'Q')),
    signs_for   text not null,
    post        text not null,
    signer      text not null,
    due         integer not null,
    sent        integer not null,
    last_year   text,
    at          timestamptz not null,
    by_label    text not null,
    sha256      bytea not null,
    unique (round_id, number)
);
comment on column reporting.signed_report.sha256 is 'of its figures, texts and editions, so that a change beneath the application shows';

create table reporting.signed_text (
    signed_id    bigint not null references reporting.signed_report,
    ordinal      integer not null,
    number       text not null,
    title        text not null,
    heading_only boolean not null,
    words        text not null,
    shown        text not null,
    primary key (signed_id, ordinal)
);
comment on column reporting.signed_text.words is 'with figures as fields, for the next period';
comment on column reporting.signed_text.shown is 'with figures filled in; each is followed by its code between ⟦ and ⟧';

create table reporting.signed_figure (
    signed_id bigint not null references reporting.signed_report,
    ordinal   integer not null,
    code      text not null,
    amount    numeric,
    computed  numeric,
    reason    text,
    reported  integer not null,
    due       integer not null,
    last_year numeric,
    choices   jsonb not null default '{}',
    primary key (signed_id, ordinal)
);

-- Which edition of which unit stood behind it.
create table reporting.signed_edition (
    signed_id bigint not null references reporting.signed_report,
    report_id bigint not null,
    number    integer not null,
    primary key (signed_id, report_id),
    foreign key (report_id, number) references reporting.edition
);
create index signed_edition_by_report on reporting.signed_edition (report_id);

create table reporting.signed_source (
    signed_id bigint not null references reporting.signed_report,
    section   text not null,
    report_id bigint not null,
    number    integer not null,
    quote     text not null,
    foreign key (report_id, number) references reporting.edition
);
create index signed_source_by_signed on reporting.signed_source (signed_id);
create index signed_source_by_report on reporting.signed_source (report_id);

grant select, insert on reporting.signed_report, reporting.signed_text, reporting.signed_figure, reporting.signed_edition,
    reporting.signed_source to kheo_app;
