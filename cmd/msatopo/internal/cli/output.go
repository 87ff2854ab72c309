package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/term"
)

// writeOutput writes to stdout, or to a file that appears whole or not at all.
func writeOutput(file string, stdout io.Writer, write func(io.Writer) error) error {
	if file == "" || file == "-" {
		w := bufio.NewWriter(stdout)
		if err := write(w); err != nil {
			return err
		}
		if err := w.Flush(); err != nil {
			return fmt.Errorf("cannot write: standard output: %w", reason(err))
		}
		return nil
	}

	// A device or pipe is written to as it is: replacing it by a file would not
	// be what its user means.
	if info, err := os.Stat(file); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		f, err := os.OpenFile(file, os.O_WRONLY, 0)
		if err != nil {
			return cannotWrite(file, err)
		}
		return errors.Join(write(f), f.Close())
	}
	return replaceFile(file, write)
}

// checkOutput fails early, before minutes of work are done for a file that
// cannot be written.
func checkOutput(file string) error {
	if file == "" || file == "-" {
		return nil
	}
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		return fmt.Errorf("cannot write: %s: it is a folder: give a file name", file)
	} else if err == nil && !info.Mode().IsRegular() {
		return nil
	}
	f, err := os.CreateTemp(filepath.Dir(file), tempPattern(file))
	if err != nil {
		return cannotWrite(file, err)
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

func replaceFile(file string, write func(io.Writer) error) (err error) {
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(file); err == nil {
		mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(file), tempPattern(file))
	if err != nil {
		return cannotWrite(file, err)
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	w := bufio.NewWriter(f)
	if err := write(w); err != nil {
		f.Close()
		return err
	}
	if err := errors.Join(w.Flush(), f.Chmod(mode), f.Close()); err != nil {
		return cannotWrite(file, err)
	}
	if err := os.Rename(f.Name(), file); err != nil {
		return cannotWrite(file, err)
	}
	return nil
}

func tempPattern(file string) string { return "." + filepath.Base(file) + ".*.tmp" }

func cannotWrite(file string, err error) error {
	return fmt.Errorf("cannot write: %s: %w: give another file", file, reason(err))
}

// reason drops the operation and the temporary name from a file error.
func reason(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	var le *os.LinkError
	if errors.As(err, &le) {
		return le.Err
	}
	return err
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
