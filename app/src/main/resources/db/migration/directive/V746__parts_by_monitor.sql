-- What a unit handed down, found without walking through all it follows.
create index part_by_monitor on directive.assignment (monitor_unit_id, state) where kind = 'PART';
