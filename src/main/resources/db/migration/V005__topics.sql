-- Where a topic stands: gathered (from a question without an answer; only organizers see it), open (put forward, to be voted
-- for), answered, hidden, merged into another one.
alter table topic add column state text not null default 'open';
alter table topic add column merged_into integer references topic (id);
create index topic_by_state on topic (community_id, state);

-- Who wants a topic, and whether they are to be told when it has an answer. Who asked the question is nowhere.
create table topic_vote (
    topic_id  integer not null references topic (id) on delete cascade,
    person_id integer not null,
    tell      integer not null default 0,
    voted_at  integer not null,
    told_at   integer,
    primary key (topic_id, person_id)
) without rowid;
create index topic_vote_by_person on topic_vote (person_id);
