-- What the rehearsal calls a loaded unit is the province's to say.
insert into settings.parameter (key, value, legal_basis) values
    ('heavy_load', '20', 'Mặc định của hệ thống; địa phương quy định thì sửa theo văn bản của địa phương');
