-- Văn bản đi: what the house itself wrote and sent; nobody has to read it for orders.
alter table document.document
    add column outgoing boolean not null default false;
