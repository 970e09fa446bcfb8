-- Named numbers that the checks of a report form use.
insert into settings.parameter (key, value, legal_basis) values
    ('bonus_max', '3', 'Mặc định của hệ thống, theo mức điểm thưởng cao nhất của QĐ 2579/QĐ-UBND Cần Thơ (21/11/2025); địa phương quy định thì sửa theo văn bản của địa phương'),
    ('large_group_min', '5', 'Mặc định của hệ thống về số người của một đoàn đông người; chưa đối chiếu được với văn bản, sửa theo hướng dẫn của Thanh tra');
