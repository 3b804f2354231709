package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

const longest = 256 * (2 + 65535)

// source is where the static files of a log are: a folder, or an http base.
type source struct{ base, bearer string }

func (s source) read(path string) ([]byte, error) {
	if !strings.HasPrefix(s.base, "http://") && !strings.HasPrefix(s.base, "https://") {
		return os.ReadFile(filepath.Join(s.base, filepath.FromSlash(path)))
	}
	req, err := http.NewRequest("GET", strings.TrimSuffix(s.base, "/")+"/"+path, nil)
	if err != nil {
		return nil, err
	}
	if s.bearer != "" {
		req.Header.Set("Authorization", "Bearer "+s.bearer)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, resp.Status)
	}
	return io.ReadAll(io.LimitReader(resp.Body, longest+1))
}

// readTile reads a tile or bundle of some width, from the full one where the partial one is gone.
func (s source) readTile(level string, index int64, width int) ([]byte, bool, error) {
	full := fmt.Sprintf("tile/%s/%s", level, indexPath(index))
	if width == 256 {
		data, err := s.read(full)
		return data, true, err
	}
	data, err := s.read(fmt.Sprintf("%s.p/%d", full, width))
	if err == nil {
		return data, false, nil
	}
	if data, fullErr := s.read(full); fullErr == nil {
		return data, true, nil
	}
	return nil, false, err
}

func indexPath(index int64) string {
	path := fmt.Sprintf("%03d", index%1000)
	for index >= 1000 {
		index /= 1000
		path = fmt.Sprintf("x%03d/%s", index%1000, path)
	}
	return path
}

// entry reads one entry from its bundle.
func (s source) entry(index, size int64) ([]byte, error) {
	width := 256
	if rest := size - index/256*256; rest < 256 {
		width = int(rest)
	}
	data, _, err := s.readTile("entries", index/256, width)
	if err != nil {
		return nil, err
	}
	for at := index % 256; ; at-- {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("its bundle is cut")
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		if at == 0 {
			return data[2:end], nil
		}
		data = data[end:]
	}
}

// tiles is a tlog.TileReader over the paths of C2SP tlog-tiles.
type tiles struct{ src source }

func (t tiles) Height() int                         { return 8 }
func (t tiles) SaveTiles(_ []tlog.Tile, _ [][]byte) {}

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	all := make([][]byte, len(wanted))
	for i, tile := range wanted {
		data, full, err := t.src.readTile(fmt.Sprint(tile.L), tile.N, tile.W)
		if err != nil {
			return nil, err
		}
		length := tile.W * tlog.HashSize
		if len(data) < length || (len(data) > length && !full) {
			return nil, fmt.Errorf("a hash tile of level %d has the wrong length", tile.L)
		}
		all[i] = data[:length]
	}
	return all, nil
}
