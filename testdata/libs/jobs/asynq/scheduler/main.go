// Asynq: periodic tasks of a scheduler and of a manager that reads their configuration.
package main

import (
	"log"

	"github.com/hibiken/asynq"

	"libs/jobs/asynq/tasks"
)

type schedule struct{ specs []string }

func (s *schedule) GetConfigs() ([]*asynq.PeriodicTaskConfig, error) {
	var configs []*asynq.PeriodicTaskConfig
	for _, spec := range s.specs {
		configs = append(configs, &asynq.PeriodicTaskConfig{Cronspec: spec, Task: asynq.NewTask("cleanup", nil)}) // want publish "asynq cleanup"
	}
	return configs, nil
}

func main() {
	redis := asynq.RedisClientOpt{Addr: "redis:6379"}
	scheduler := asynq.NewScheduler(redis, nil)
	entry, err := scheduler.Register("0 6 * * *", asynq.NewTask(tasks.TypeReport, nil), asynq.Queue("low")) // want publish "asynq report:daily" key "low"
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("registered %q", entry)

	mgr, err := asynq.NewPeriodicTaskManager(asynq.PeriodicTaskManagerOpts{
		RedisConnOpt:               redis,
		PeriodicTaskConfigProvider: &schedule{specs: []string{"@every 1h"}},
	})
	if err != nil {
		log.Fatal(err)
	}
	go func() { _ = mgr.Run() }()
	_ = scheduler.Run()
}
