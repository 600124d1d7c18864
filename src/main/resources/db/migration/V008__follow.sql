-- Words that a person follows in a community's publications.
create table follow (
    id           integer primary key,
    person_id    integer not null,
    community_id integer not null references community (id),
    words        text    not null,
    language     text    not null,
    created_at   integer not null,
    unique (person_id, community_id, words)
);
create index follow_by_community on follow (community_id);

-- A publication that holds followed words, and when the person was told of it.
create table follow_match (
    follow_id      integer not null references follow (id) on delete cascade,
    publication_id integer not null references publication (id) on delete cascade,
    matched_at     integer not null,
    told_at        integer,
    primary key (follow_id, publication_id)
) without rowid;
create index follow_match_untold on follow_match (follow_id) where told_at is null;

-- How many days pass at least between two messages to a person; who has chosen nothing has no row.
create table follow_choice (
    person_id  integer primary key,
    every_days integer not null
);

-- The last change of the library that was compared with what is followed.
create table follow_progress (
    id     integer primary key check (id = 1),
    change integer not null
);
insert into follow_progress (id, change) select 1, coalesce(max(number), 0) from library_change;
