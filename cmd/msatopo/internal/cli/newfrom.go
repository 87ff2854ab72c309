package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/msatopo/msatopo/cmd/msatopo/internal/config"
	"github.com/msatopo/msatopo/graph/baseline"
)

// An older state of the code is what --new-from compares with.
type older struct {
	entries []baseline.Entry
}

// readOlder judges the code as it was where the branch left the revision. The rules
// and the configuration are those of now: what is new has to come from the code.
func (f *checkFlags) readOlder(ctx context.Context, patterns []string, stderr io.Writer) (*older, error) {
	dir, err := filepath.Abs(f.dir)
	if err != nil {
		return nil, err
	}
	top, err := git(ctx, dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, f.noGit(err, "it is no folder of a git repository")
	}
	if _, err := git(ctx, dir, "rev-parse", "--verify", "--quiet", "--end-of-options", f.newFrom+"^{commit}"); err != nil {
		return nil, f.noGit(err, "there is no such revision here")
	}
	base, err := git(ctx, dir, "merge-base", "--end-of-options", f.newFrom, "HEAD")
	if err != nil {
		return nil, f.noGit(err, "it has no commit in common with HEAD: a shallow clone has to be fetched deeper")
	}
	within, err := git(ctx, dir, "rev-parse", "--show-prefix")
	if err != nil {
		return nil, f.noGit(err, "git fails here")
	}

	tree, remove, err := f.checkOut(ctx, top, base)
	if err != nil {
		return nil, err
	}
	defer remove()
	old := *f
	old.dir = filepath.Join(tree, filepath.FromSlash(within))
	if err := old.keepConfiguration(dir, top, tree); err != nil {
		return nil, err
	}
	if _, err := os.Stat(old.dir); errors.Is(err, fs.ErrNotExist) {
		return &older{}, ctx.Err() // the folder is new
	}
	sys, err := old.source.read(ctx, patterns, io.Discard)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		what := "not all of it could be read"
		if sys == nil {
			what = oneLine(strings.ReplaceAll(err.Error(), tree+string(filepath.Separator), ""))
		}
		fmt.Fprintf(stderr, "msatopo: the code at %.12s, which %s is compared by: %s: more may be told as new than is\n", base, f.newFrom, what)
		if sys == nil {
			return &older{}, nil
		}
	}
	j := old.judge(sys, err == nil)
	return &older{baseline.Entries(j.kept)}, nil
}

// checkOut makes a work tree of the commit in a temporary folder. The function that
// it gives takes it away again.
func (f *checkFlags) checkOut(ctx context.Context, top, commit string) (tree string, remove func(), err error) {
	temp, err := os.MkdirTemp("", "msatopo-")
	if err != nil {
		return "", nil, fmt.Errorf("no temporary folder for --new-from: %w", reason(err))
	}
	tree = filepath.Join(temp, filepath.Base(top)) // the topology is named after its folder
	remove = func() {
		// The context may be over: an interrupt must not leave the tree behind.
		ctx := context.WithoutCancel(ctx)
		git(ctx, top, "worktree", "remove", "--force", tree)
		os.RemoveAll(temp)
		git(ctx, top, "worktree", "prune")
	}
	// Nor is git stopped half-way: it would leave its lock.
	if _, err := git(context.WithoutCancel(ctx), top, "worktree", "add", "--quiet", "--detach", tree, commit); err != nil {
		remove()
		return "", nil, f.noGit(err, "its code cannot be checked out")
	}
	return tree, remove, nil
}

// keepConfiguration puts the configuration of now into the older tree.
func (s *source) keepConfiguration(dir, top, tree string) error {
	if s.config != "" {
		return nil
	}
	path, err := config.Find(dir)
	if err != nil {
		return err
	}
	old, err := config.Find(s.dir)
	if err != nil {
		return err
	}
	if old != "" {
		if err := os.Remove(old); err != nil {
			return err
		}
	}
	if path == "" {
		return nil
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	rel, err := filepath.Rel(top, path)
	if err != nil || strings.HasPrefix(rel, "..") {
		return err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	to := filepath.Join(tree, rel)
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o644)
}

// gitsOwn are variables that git sets for a hook: msatopo may be run by one, and must
// not write into the index that is about to be committed.
var gitsOwn = []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX"}

// git runs git in dir, without the hooks of the repository, and gives what it prints.
func git(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", dir, "-c", "core.hooksPath=" + os.DevNull, "-c", "advice.detachedHead=false"}, args...)...)
	for _, v := range os.Environ() {
		if name, _, _ := strings.Cut(v, "="); !slices.Contains(gitsOwn, name) {
			cmd.Env = append(cmd.Env, v)
		}
	}
	cmd.Env = append(cmd.Env, "GIT_LFS_SKIP_SMUDGE=1", "GIT_TERMINAL_PROMPT=0")
	out, err := cmd.Output()
	return strings.TrimSuffix(string(out), "\n"), err
}

// noGit says why --new-from cannot be followed.
func (f *checkFlags) noGit(err error, why string) error {
	var exit *exec.ExitError
	switch {
	case errors.Is(err, exec.ErrNotFound):
		why = "git is not installed"
	case !errors.As(err, &exit):
		why = err.Error()
	}
	return fmt.Errorf("--new-from %s: %s", f.newFrom, why)
}
