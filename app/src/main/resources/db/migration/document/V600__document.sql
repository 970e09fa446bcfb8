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
    file_sha256    bytea not null references document.file,
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
    registered_by  bigint,
    registered_by_label text not null,
    warning        text check (warning in ('DATED_LATER')),
    processing     text not null default 'UNREAD' check (processing in ('UNREAD', 'DRAFTING', 'ISSUED', 'WITHDRAWN')),
    directive_id   bigint,
    version        integer not null default 0,
    folded         text generated always as (organization.fold(
        coalesce(symbol, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(kind, '') || ' ' || coalesce(subject, ''))) stored
);
create unique index document_by_file on document.document (file_sha256, holder_unit_id);
create index document_by_identity on document.document (holder_unit_id, lower(symbol));
create index document_by_date on document.document (registered_at desc, id desc);
create index document_search on document.document using gin (folded gin_trgm_ops);
comment on column document.document.text is 'NFC, as extracted; spans of readings and obligations point into it, so it never changes';
comment on column document.document.processing is 'kept by the module that makes directives, in its own transactions';

-- Kept apart until a person decides, since another document has the same symbol, issuer and date.
create table document.waiting (
    id             bigint generated always as identity primary key,
    sha256         bytea not null check (length(sha256) = 32),
    content        bytea not null,
    file_name      text,
    holder_unit_id bigint not null,
    earlier_id     bigint not null references document.document,
    since          timestamptz not null,
    by_label       text not null,
    unique (sha256, holder_unit_id)
);

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
create index citation_by_symbol on document.citation (lower(symbol));
create index citation_of on document.citation (cited_document_id);

grant select, insert, update on all tables in schema document to kheo_app;
grant delete on document.waiting to kheo_app;
