-- Which session took a topic up is asked for every topic of a list: without these, all sessions were read for each of them.
create index session_by_topic on session (topic_id) where topic_id is not null;
create index topic_by_merged on topic (merged_into) where merged_into is not null;
