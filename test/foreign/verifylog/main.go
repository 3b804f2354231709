// Command verifylog checks a log with other people's code: golang.org/x/mod/sumdb/note and sumdb/tlog.
// It reads C2SP tlog-tiles from a folder or an http base, and shares nothing with the verifier it checks.
//
//	verifylog -log DIR|URL -key VKEY [-cosigner VKEY]... [-leaf INDEX]... [-older FILE] [-bearer TOKEN]
//
// It prints a line for every check that holds; on the first that does not, a sentence and exit code 1.
package main

import (
	"encoding/base64"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type list []string

func (l *list) String() string     { return strings.Join(*l, " ") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

func main() {
	var cosigners, leaves list
	log := flag.String("log", "", "folder or http base of the log")
	key := flag.String("key", "", "verifier key of the log (type 1)")
	older := flag.String("older", "", "file with an older signed checkpoint of the log")
	bearer := flag.String("bearer", "", "token for the Authorization header")
	flag.Var(&cosigners, "cosigner", "verifier key of a cosigner (type 4); must have cosigned")
	flag.Var(&leaves, "leaf", "index of an entry whose inclusion is checked")
	flag.Parse()
	if err := run(source{*log, *bearer}, *key, cosigners, leaves, *older); err != nil {
		fmt.Fprintf(os.Stderr, "The log is refused: %v.\n", err)
		os.Exit(1)
	}
}

func run(src source, key string, cosigners, leaves []string, older string) error {
	data, err := src.read("checkpoint")
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(data, key, cosigners)
	if err != nil {
		return err
	}
	fmt.Printf("checkpoint: %d entries, root %s, %d cosignatures\n", tree.N, tree.Hash, len(cosigners))
	// TileHashReader of x/mod 0.7.0 leaves the first tiles below the edge unchecked where one tile holds several
	// hashes of the edge; every proof made from what it reads is therefore checked against the signed root.
	hashes := tlog.TileHashReader(tree, tiles{src})
	for _, leaf := range leaves {
		if err := checkLeaf(src, tree, hashes, leaf); err != nil {
			return fmt.Errorf("entry %s: %w", leaf, err)
		}
		fmt.Printf("inclusion: entry %s\n", leaf)
	}
	if older == "" {
		return nil
	}
	return checkOlder(tree, hashes, key, older)
}

// openCheckpoint verifies the signature of the log and of every cosigner, and reads the tree head.
func openCheckpoint(data []byte, key string, cosigners []string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("the key of the log: %w", err)
	}
	verifiers := []note.Verifier{verifier}
	for _, one := range cosigners {
		cosigner, err := newCosigner(one)
		if err != nil {
			return tlog.Tree{}, err
		}
		verifiers = append(verifiers, cosigner)
	}
	opened, err := note.Open(data, note.VerifierList(verifiers...))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("the checkpoint: %w", err)
	}
	for _, one := range verifiers {
		if !signed(opened, one) {
			return tlog.Tree{}, fmt.Errorf("the checkpoint is not signed by %s", one.Name())
		}
	}
	return parseTree(opened.Text, verifier.Name())
}

func signed(opened *note.Note, by note.Verifier) bool {
	for _, sig := range opened.Sigs {
		if sig.Name == by.Name() && sig.Hash == by.KeyHash() {
			return true
		}
	}
	return false
}

func parseTree(text, origin string) (tlog.Tree, error) {
	lines := strings.Split(text, "\n")
	if len(lines) < 4 || lines[0] != origin {
		return tlog.Tree{}, fmt.Errorf("the checkpoint is not of the log %s", origin)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		return tlog.Tree{}, fmt.Errorf("the checkpoint has no size")
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tlog.Tree{}, fmt.Errorf("the checkpoint has no root")
	}
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	return tree, nil
}

func checkLeaf(src source, tree tlog.Tree, hashes tlog.HashReader, leaf string) error {
	index, err := strconv.ParseInt(leaf, 10, 64)
	if err != nil || index < 0 || index >= tree.N {
		return fmt.Errorf("there is no such entry")
	}
	entry, err := src.entry(index, tree.N)
	if err != nil {
		return err
	}
	proof, err := tlog.ProveRecord(tree.N, index, hashes)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry))
}

func checkOlder(tree tlog.Tree, hashes tlog.HashReader, key, file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	old, err := openCheckpoint(data, key, nil)
	if err != nil {
		return fmt.Errorf("the older checkpoint: %w", err)
	}
	if old.N > tree.N {
		return fmt.Errorf("the log has shrunk from %d to %d entries", old.N, tree.N)
	}
	proof, err := tlog.ProveTree(tree.N, old.N, hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash); err != nil {
		return fmt.Errorf("it is not the continuation of the older checkpoint: %w", err)
	}
	fmt.Printf("consistency: from %d to %d entries\n", old.N, tree.N)
	return nil
}
