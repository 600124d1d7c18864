-- Where a person has been seen, so that a private chat can offer the communities to choose from.
create table community_member (
    community_id integer not null references community (id),
    person_id    integer not null,
    seen_at      integer not null,
    primary key (person_id, community_id)
) without rowid;

-- The question that this one carried on, and when the question was put forward for a session.
alter table answer add column previous text;
alter table answer add column proposed_at integer;
