-- Who has been forgotten. Neither an id nor a name stands here: hash is SHA-256 over the salt, drawn anew for each row, and
-- Telegram's id. A copy of the database that was made earlier holds the id still; hashing each id in it with the salt tells
-- whom to forget again.
create table erased_person (
    salt      text    not null,
    hash      text    not null,
    erased_at integer not null,
    primary key (salt, hash)
) without rowid;

-- Names that no imported publication of a community may show again, as SHA-256 over community, name and cohort year.
create table erased_name (
    community_id integer not null references community (id),
    hash         text    not null,
    primary key (community_id, hash)
) without rowid;

-- When the purge first met the row: who only ever chose a language in private leaves no other time behind.
alter table person add column noted_at integer;
