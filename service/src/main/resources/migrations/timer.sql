--liquibase formatted sql

--changeset click-ml:timer-1
create table timer (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data longblob,
  execution_time datetime(6) not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success datetime(6),
  last_failure datetime(6),
  consecutive_failures int,
  last_heartbeat datetime(6),
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

--changeset click-ml:timer-2
create index timer_by_time on timer (execution_time);
