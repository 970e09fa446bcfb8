-- Chế độ báo cáo as dispatches set them: several groups at once, and an order in the ledger only once a round was opened.
alter table reporting.regime
    add column group_ids bigint[] not null default '{}',
    add column merges    boolean not null default true,
    add column ended_on  date,
    add column ended_reason text,
    alter column obligation_id drop not null,
    drop constraint regime_check1;
update reporting.regime set group_ids = array[group_id] where group_id is not null;
alter table reporting.regime
    drop column group_id,
    add constraint somebody_reports check (cardinality(group_ids) + cardinality(unit_ids) > 0),
    add constraint ended_with_a_reason check ((state = 'ENDED') = (ended_reason is not null));
comment on column reporting.regime.obligation_id is
    'directive.obligation the units fulfil with their reports; where it rests on no dispatch, null until its first round';
comment on column reporting.regime.merges is 'REP-12: of rounds that close on the same day only the longest is opened';
comment on column reporting.regime.through_due_days is 'working days after the close of data for the collecting unit''s own report (REP-7)';
comment on column reporting.regime.own_rounds is 'label, from, to, due, through_due: for OWN, and for what is asked once';
create index regime_in_force on reporting.regime (id) where state = 'IN_FORCE';
