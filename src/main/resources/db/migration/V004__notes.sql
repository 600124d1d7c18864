-- Whether a person lets their name stand in publications. Who was never asked has no row, and is not named.
create table name_consent (
    person_id  integer primary key,
    given      integer not null,
    changed_at integer not null
);

-- A part of a session's notes, numbered within the session. What it says is in its revisions; none is ever changed.
create table note (
    id         integer primary key,
    session_id integer not null references session (id) on delete cascade,
    part       integer not null,
    unique (session_id, part)
);

-- A wording of a part. based_on is the revision that its writer had before them, 0 for the first. said_by is whose words
-- they are, where a message of somebody else was recorded; file is the name of the file that they came in.
create table note_revision (
    id          integer primary key,
    note_id     integer not null references note (id) on delete cascade,
    number      integer not null,
    based_on    integer not null,
    text        text    not null,
    said_by     text    not null,
    said_by_id  integer,
    file        text    not null,
    writer_id   integer not null,
    writer      text    not null,
    written_at  integer not null,
    unique (note_id, number)
);

-- The wording of a part that a person was shown last: what they change, they change from there.
create table note_seen (
    person_id integer not null,
    note_id   integer not null references note (id) on delete cascade,
    number    integer not null,
    primary key (person_id, note_id)
) without rowid;

-- What the next messages of a person in private are: notes of a session, a new wording of a part, or what a reviewer
-- wishes changed.
create table note_dialogue (
    person_id  integer primary key,
    session_id integer not null references session (id) on delete cascade,
    purpose    text    not null,
    note_id    integer,
    based_on   integer not null,
    updated_at integer not null
);

-- A note whose session is still to be chosen.
create table note_waiting (
    id           integer primary key,
    community_id integer not null references community (id),
    person_id    integer not null,
    text         text    not null,
    said_by      text    not null,
    said_by_id   integer,
    file         text    not null,
    written_at   integer not null
);
create index note_waiting_by_age on note_waiting (written_at);

-- A draft laid before the other organizers. as_of is the last revision of the session's notes that it holds: a later one
-- has not been reviewed.
create table review (
    id         integer primary key,
    session_id integer not null references session (id) on delete cascade,
    as_of      integer not null,
    state      text    not null,
    asked_by   integer not null,
    asked_name text    not null,
    asked_at   integer not null,
    judged_by  integer,
    judge      text    not null,
    remark     text    not null,
    judged_at  integer
);
create index review_by_session on review (session_id);

-- What became of a session's notes in the library.
create table session_publication (
    session_id     integer primary key references session (id) on delete cascade,
    publication_id integer not null references publication (id),
    as_of          integer not null,
    withdrawn      integer not null,
    published_by   integer not null,
    published_at   integer not null
);
create index session_publication_by_publication on session_publication (publication_id);
