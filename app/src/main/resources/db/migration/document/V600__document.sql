-- Văn bản: registered documents, their files as they came, provisions, citations.
create schema document;
grant usage on schema document to kheo_app;

create table document.file (
    sha256  bytea primary key check (length(sha256) = 32),
    content bytea not null,
    size    bigint not null
);

create table document.document (
    id             bigint generated always as identity primary key,
    file_sha256    bytea references document.file,
    file_name      text,
    format         text not null check (format in ('PASTED', 'TXT', 'DOCX', 'DOC', 'PDF')),
    text           text not null,
    symbol         text,
    issuer         text,
    superior       text,
    kind           text,
    subject        text,
    place          text,
    issue_date     date,
    issue_date_printed text,
    signer         text,
    holder_unit_id bigint not null,
    registered_at  timestamptz not null,
    registered_by  bigint not null,
    registered_by_label text not null,
    warning        text,
    version        integer not null default 0,
    folded         text generated always as (organization.fold(
        coalesce(symbol, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(kind, '') || ' ' || coalesce(subject, ''))) stored
);
create unique index document_by_file on document.document (file_sha256, holder_unit_id) where file_sha256 is not null;
create index document_by_identity on document.document (symbol, issuer, issue_date);
create index document_by_date on document.document (registered_at desc, id desc);
create index document_search on document.document using gin (folded gin_trgm_ops);

create table document.provision (
    document_id   bigint not null references document.document,
    ordinal       integer not null,
    parent        integer,
    label         text not null,
    ref           text not null,
    span_start    integer not null,
    span_end      integer not null,
    heading_start integer not null,
    heading_end   integer not null,
    primary key (document_id, ordinal)
);

create table document.citation (
    document_id bigint not null references document.document,
    ordinal     integer not null,
    symbol      text not null,
    cited_date  date,
    issuer      text,
    kind        text,
    span_start  integer not null,
    span_end    integer not null,
    cited_document_id bigint references document.document,
    primary key (document_id, ordinal)
);
create index citation_by_symbol on document.citation (symbol);

grant select, insert, update on all tables in schema document to kheo_app;
