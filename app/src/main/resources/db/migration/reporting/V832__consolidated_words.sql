-- Lời văn của bản tổng hợp: one text a heading, worked on until the report is signed.
create table reporting.consolidated_text (
    round_id         bigint not null references reporting.round,
    section_id       bigint not null references reporting.section,
    words            text not null,
    version          integer not null default 1,
    changed_at       timestamptz not null,
    changed_by_label text not null,
    primary key (round_id, section_id)
);
comment on column reporting.consolidated_text.words is 'with figures as fields, such as {A01}';

-- Nguồn: which sentence of which unit's edition stands behind it.
create table reporting.text_source (
    id         bigint generated always as identity primary key,
    round_id   bigint not null,
    section_id bigint not null,
    report_id  bigint not null,
    number     integer not null,
    quote      text not null,
    at         timestamptz not null,
    by_label   text not null,
    foreign key (round_id, section_id) references reporting.consolidated_text,
    foreign key (report_id, number) references reporting.edition,
    unique (round_id, section_id, report_id, quote)
);
create index text_source_by_report on reporting.text_source (report_id);
grant select, insert, update on reporting.consolidated_text to kheo_app;
grant select, insert, delete on reporting.text_source to kheo_app;
