// Package tasks names the tasks and makes them, as asynq's documentation advises.
package tasks

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/hibiken/asynq"
)

// Names of task types.
const (
	TypeEmailDelivery = "email:deliver"
	TypeImageResize   = "image:resize"
	TypeReport        = "report:daily"
)

// EmailDeliveryPayload is what the delivery needs.
type EmailDeliveryPayload struct {
	UserID     int
	TemplateID string
}

// ImageResizePayload is what the resizing needs.
type ImageResizePayload struct{ SourceURL string }

// NewEmailDeliveryTask makes a task.
func NewEmailDeliveryTask(userID int, tmplID string) (*asynq.Task, error) {
	payload, err := json.Marshal(EmailDeliveryPayload{UserID: userID, TemplateID: tmplID})
	if err != nil {
		return nil, err
	}
	return asynq.NewTask(TypeEmailDelivery, payload), nil
}

// NewImageResizeTask makes a task with options of its own.
func NewImageResizeTask(src string) (*asynq.Task, error) {
	payload, err := json.Marshal(ImageResizePayload{SourceURL: src})
	if err != nil {
		return nil, err
	}
	return asynq.NewTask(TypeImageResize, payload, asynq.MaxRetry(5), asynq.Queue("images")), nil
}

// HandleEmailDeliveryTask delivers a mail.
func HandleEmailDeliveryTask(ctx context.Context, t *asynq.Task) error {
	var p EmailDeliveryPayload
	if err := json.Unmarshal(t.Payload(), &p); err != nil {
		return fmt.Errorf("json.Unmarshal failed: %v: %w", err, asynq.SkipRetry)
	}
	return nil
}

// ImageProcessor implements asynq.Handler.
type ImageProcessor struct{ done int }

// ProcessTask resizes an image.
func (p *ImageProcessor) ProcessTask(ctx context.Context, t *asynq.Task) error {
	p.done++
	return nil
}
