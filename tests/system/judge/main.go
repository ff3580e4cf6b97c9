// A judge of claims about a log, by Go's own checksum-database code and not by ours. It reads a list of claims as JSON on standard
// input and answers with the verdict on each: "" where it holds, or what is wrong with it.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A claim. Bytes come as base64, hashes too: that is how Go's JSON has them.
type claim struct {
	Kind    string // checkpoint, inclusion, consistency
	Key     string // a verifier key
	Witness string // that of a witness, who must have signed too; "" where none is asked for
	Note    []byte // a checkpoint's file
	Bundle  []byte // the entries of a log that has the checkpoint's root
	Proof   [][]byte
	Leaf    []byte
	Index   int64
	Size    int64 // of the log, or of the later one
	Root    []byte
	Before  int64 // the size of the earlier log
	Old     []byte
}

func main() {
	var claims []claim
	if err := json.NewDecoder(os.Stdin).Decode(&claims); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	verdicts := make([]string, len(claims))
	for i, each := range claims {
		if err := judge(each); err != nil {
			verdicts[i] = err.Error()
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(verdicts); err != nil {
		os.Exit(2)
	}
}

func judge(c claim) error {
	switch c.Kind {
	case "checkpoint":
		return judgeCheckpoint(c)
	case "inclusion":
		return tlog.CheckRecord(proofOf(c.Proof), c.Size, hashOf(c.Root), c.Index, hashOf(c.Leaf))
	case "consistency":
		return tlog.CheckTree(proofOf(c.Proof), c.Size, hashOf(c.Root), c.Before, hashOf(c.Old))
	}
	return errors.New("an unknown kind of claim")
}

// The key signed the note, and the entries of the bundle have the size and the root that it names.
func judgeCheckpoint(c claim) error {
	verifier, err := note.NewVerifier(c.Key)
	if err != nil {
		return err
	}
	verifiers := []note.Verifier{verifier}
	if c.Witness != "" {
		witness, err := newWitness(c.Witness)
		if err != nil {
			return err
		}
		verifiers = append(verifiers, witness)
	}
	opened, err := note.Open(c.Note, note.VerifierList(verifiers...))
	if err != nil {
		return err
	}
	if len(opened.Sigs) != len(verifiers) {
		return errors.New("not signed by all of them")
	}
	lines := strings.Split(opened.Text, "\n") // tlog.ParseTree asks for Go's own first line
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return errors.New("not a checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return err
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return err
	}
	count, actual, err := rootOfBundle(c.Bundle)
	if err != nil {
		return err
	}
	if count != size || actual != root {
		return errors.New("the entries have another root")
	}
	return nil
}

// A verifier of cosignatures with their time (C2SP tlog-cosignature, "cosignature/v1").
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func newWitness(line string) (*witness, error) {
	parts := strings.SplitN(line, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("not a key")
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 33 || key[0] != 4 {
		return nil, errors.New("not a key of a witness")
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	if fmt.Sprintf("%x", sum[:4]) != parts[1] {
		return nil, errors.New("a key with another hash")
	}
	return &witness{parts[0], binary.BigEndian.Uint32(sum[:]), key[1:]}, nil
}

func (w *witness) Name() string    { return w.name }
func (w *witness) KeyHash() uint32 { return w.hash }
func (w *witness) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	head := fmt.Sprintf("cosignature/v1\ntime %d\n", binary.BigEndian.Uint64(sig))
	return ed25519.Verify(w.key, append([]byte(head), msg...), sig[8:])
}

// How many entries a bundle has, and the root of the tree over them.
func rootOfBundle(bundle []byte) (int64, tlog.Hash, error) {
	var stored []tlog.Hash
	read := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			hashes[i] = stored[index]
		}
		return hashes, nil
	})
	count := int64(0)
	for len(bundle) > 0 {
		if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
			return 0, tlog.Hash{}, errors.New("a bundle that ends within an entry")
		}
		end := 2 + int(binary.BigEndian.Uint16(bundle))
		hashes, err := tlog.StoredHashes(count, bundle[2:end], read)
		if err != nil {
			return 0, tlog.Hash{}, err
		}
		stored = append(stored, hashes...)
		bundle = bundle[end:]
		count++
	}
	root, err := tlog.TreeHash(count, read)
	return count, root, err
}

func proofOf(hashes [][]byte) []tlog.Hash {
	proof := make([]tlog.Hash, len(hashes))
	for i, hash := range hashes {
		proof[i] = hashOf(hash)
	}
	return proof
}

func hashOf(bytes []byte) (hash tlog.Hash) {
	copy(hash[:], bytes)
	return hash
}
