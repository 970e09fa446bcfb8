-- Việc giao bằng văn bản lập tại đây: from what an order came, such as a finding of an inspection.
create table directive.obligation_source (
    obligation_id bigint primary key references directive.obligation,
    label         text not null,
    href          text not null
);
comment on column directive.obligation_source.href is 'an address of the module that wrote the order; this one does not know it';

grant select, insert on directive.obligation_source to kheo_app;
