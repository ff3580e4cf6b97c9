-- Every council's observations.csv below this folder, as text, since a figure may be a symbol. A file with other columns stops it.
CREATE OR REPLACE VIEW observations AS
SELECT * FROM read_csv('*/observations.csv', header = true, all_varchar = true);
