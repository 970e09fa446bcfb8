-- A draft that is thrown away leaves nothing behind, and neither does a form that had nothing but that draft.
grant delete on reporting.form, reporting.form_version to kheo_app;
