-- The same words came as .txt and as .docx: what the letters and digits of a text are, whatever stands between them.
create function document.fingerprint(words text) returns text
    language sql immutable parallel safe as $$
    select md5(nullif(regexp_replace(organization.fold(words), '[^a-z0-9]+', '', 'g'), ''))
    $$;
comment on function document.fingerprint is 'to notice a likeness and ask, not to prove one; null where there is no letter and no digit';

alter table document.document add column fingerprint text generated always as (document.fingerprint(text)) stored;
create index document_by_fingerprint on document.document (holder_unit_id, fingerprint);

-- The desk asks for these at every opening.
create index document_unread on document.document (holder_unit_id, registered_at desc, id desc) where processing = 'UNREAD';
